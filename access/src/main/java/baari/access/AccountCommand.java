package baari.access;

import java.io.Console;

/// `./baari account NAME ROLE`: asks for a password and prints the two configuration lines that
/// make the account. The password itself is kept nowhere.
public final class AccountCommand {
  private static final int LEAST_LETTERS = 8;

  private AccountCommand() {}

  /// @return the exit code
  @SuppressWarnings("SystemConsoleNull") // null where there is no terminal to ask on
  public static int run(String[] arguments) {
    if (arguments.length != 3
        || !arguments[1].matches("[a-z0-9.-]{1,32}")
        || !AccessCheck.ACCOUNT_ROLES.contains(arguments[2])) {
      System.err.println("Usage: ./baari account NAME agent|supervisor|admin|auditor");
      return 2;
    }
    Console console = System.console();
    char[] password = console == null ? null : console.readPassword("Password: ");
    if (password == null || password.length < LEAST_LETTERS) {
      System.err.println("A terminal is needed, and a password of at least 8 letters.");
      return 2;
    }
    var hash = PasswordHash.of(new String(password));
    System.out.println(lines(arguments[1], arguments[2], hash));
    return 0;
  }

  static String lines(String name, String role, PasswordHash hash) {
    // In a properties file a dollar sign would start an expression.
    String prefix = "baari.access.accounts.\"" + name + "\".";
    return prefix
        + "password="
        + hash.toString().replace("$", "\\\\$")
        + System.lineSeparator()
        + prefix
        + "roles="
        + role;
  }
}
