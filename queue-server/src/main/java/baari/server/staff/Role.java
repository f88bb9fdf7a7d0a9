package baari.server.staff;

/// Who may do what, by name, as endpoints ask for it.
public final class Role {
  public static final String AGENT = "agent";
  public static final String SUPERVISOR = "supervisor";
  public static final String ADMIN = "admin";
  public static final String AUDITOR = "auditor";
  public static final String KIOSK = "kiosk";
  public static final String BOARD = "board";

  private Role() {}
}
