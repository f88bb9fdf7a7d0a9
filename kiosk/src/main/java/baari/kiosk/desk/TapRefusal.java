package baari.kiosk.desk;

import baari.protocol.Problem;

/// The reasons why this kiosk itself refuses. A refusal changes nothing.
public enum TapRefusal {
  SERVER_AWAY(
      503,
      "server-away",
      "No new numbers just now: the connection to the office computer is lost. It is being restored.",
      "اس وقت نیا نمبر نہیں مل سکتا، دفتر کے کمپیوٹر سے رابطہ منقطع ہے۔ بحال کیا جا رہا ہے۔"),
  NUMBERS_USED_UP(
      409,
      "numbers-used-up",
      "No more numbers for this service until the connection to the office computer is back."
          + " Please ask at the information desk.",
      "دفتر کے کمپیوٹر سے رابطہ بحال ہونے تک اس خدمت کا مزید نمبر نہیں مل سکتا۔"
          + " معلومات کے کاؤنٹر سے پوچھیے۔"),
  NEEDS_SERVER(
      503,
      "needs-server",
      "This needs the office computer, which does not answer now."
          + " Please try again in a moment, or ask at the information desk.",
      "اس کے لیے دفتر کا کمپیوٹر ضروری ہے جو اس وقت جواب نہیں دے رہا۔"
          + " تھوڑی دیر بعد کوشش کیجیے یا معلومات کے کاؤنٹر سے پوچھیے۔"),
  OUTSIDE_HOURS(
      409,
      "outside-hours",
      "No numbers are given at this hour.",
      "اس وقت نمبر جاری نہیں کیے جاتے۔"),
  SERVICE_SUSPENDED(
      409,
      "service-suspended",
      "This service is suspended at present.",
      "یہ خدمت فی الحال معطل ہے۔"),
  QUOTA_USED_UP(
      409,
      "quota-used-up",
      "All numbers of this service for today have been given.",
      "اس خدمت کے آج کے تمام نمبر جاری ہو چکے ہیں۔"),
  NOT_OFFERED(
      422,
      "not-offered",
      "This service or priority class is not offered here.",
      "یہ خدمت یا ترجیحی درجہ یہاں دستیاب نہیں۔"),
  KIOSK_FAILED(
      503,
      "kiosk-failed",
      "This machine has a fault and could not finish. Please try again in a moment,"
          + " or ask at the information desk.",
      "اس مشین میں خرابی ہے اور کام مکمل نہیں ہو سکا۔ تھوڑی دیر بعد کوشش کیجیے"
          + " یا معلومات کے کاؤنٹر سے پوچھیے۔"),
  TOO_LARGE(413, "too-large", "The request is too large.", "درخواست بہت بڑی ہے۔"),
  FOREIGN_HOST(
      403,
      "foreign-host",
      "This kiosk does not answer to this name.",
      "یہ مشین اس نام پر جواب نہیں دیتی۔"),
  FOREIGN_ORIGIN(
      403,
      "foreign-origin",
      "Only this kiosk's own page may ask for this.",
      "یہ صرف اسی مشین کا اپنا صفحہ مانگ سکتا ہے۔"),
  MALFORMED(400, "malformed", "The request cannot be read.", "درخواست پڑھی نہیں جا سکی۔"),
  KEY_MISSING(
      400,
      "idempotency-key-missing",
      "Idempotency-Key is missing, or not 1 to 64 printable ASCII characters.",
      "Idempotency-Key موجود نہیں یا درست نہیں۔"),
  KEY_REUSED(
      422,
      "idempotency-key-reused",
      "This Idempotency-Key was used for another request.",
      "یہ Idempotency-Key کسی اور درخواست کے لیے استعمال ہو چکی ہے۔"),
  TOO_MANY(
      429,
      "too-many-tickets",
      "Too many numbers were asked for in this minute. Please wait a moment.",
      "اس منٹ میں بہت زیادہ نمبر مانگے گئے۔ ذرا انتظار کیجیے۔"),
  TICKET_UNKNOWN(
      404,
      "ticket-unknown",
      "This kiosk does not know this ticket.",
      "اس مشین کے پاس ایسا کوئی ٹکٹ نہیں۔"),
  STILL_PRINTING(
      409, "still-printing", "The ticket is still being printed.", "ٹکٹ ابھی پرنٹ ہو رہا ہے۔"),
  NOT_IN_DOUBT(
      409,
      "ticket-not-in-doubt",
      "The result of this ticket is already known.",
      "اس ٹکٹ کا حال پہلے سے معلوم ہے۔"),
  COPIES_USED_UP(
      409,
      "copies-used-up",
      "No more copies of this ticket. Your number stays valid.",
      "اس ٹکٹ کی مزید نقل نہیں مل سکتی۔ آپ کا نمبر برقرار ہے۔");

  private final int status;
  private final String name;
  private final String english;
  private final String urdu;

  TapRefusal(int status, String name, String english, String urdu) {
    this.status = status;
    this.name = name;
    this.english = english;
    this.urdu = urdu;
  }

  /// @param language `ur` for Urdu, anything else is English
  public Problem problem(String language) {
    var title = language.equals("ur") ? urdu : english;
    return new Problem("/problems/" + name, title, status, "");
  }
}
