package baari.protocol.lease;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Numbers that only one kiosk may give, by itself, within one business day.
///
/// @param id stable within the centre
/// @param first the first number of the block
/// @param last the last number of the block, which belongs to it
/// @param businessDay the day to which the numbers belong; after it they are void
/// @param grantedAt the server's time
public record LeaseView(
    String id, String series, int first, int last, LocalDate businessDay, Instant grantedAt) {

  /// As printed, `D-042`.
  public String number(int number) {
    return "%s-%03d".formatted(series, number);
  }

  /// The id of the token that has this number, `20261123-D-042`.
  public String token(int number) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(businessDay) + "-" + number(number);
  }
}
