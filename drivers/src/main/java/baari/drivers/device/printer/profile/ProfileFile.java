package baari.drivers.device.printer.profile;

import baari.drivers.device.PropertiesText;
import baari.drivers.device.printer.profile.PrinterProfile.Paper;
import baari.drivers.device.printer.profile.PrinterProfile.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/// A printer profile as a properties file in UTF-8, one for each family of printers. The shipped
/// files are resources; a site may have its own.
public final class ProfileFile {
  /// The names of the shipped profiles.
  public static final List<String> SHIPPED =
      List.of(
          "epson-tm-t20",
          "epson-tm-t88",
          "star-escpos",
          "generic-80",
          "generic-58",
          "custom-vkp80",
          "custom-kpm");

  private final String name;
  private final Properties members;

  private ProfileFile(String name, Properties members) {
    this.name = name;
    this.members = members;
  }

  /// @throws IllegalArgumentException when there is no such profile; the message lists the profiles
  public static ProfileFile shipped(String name) {
    if (!SHIPPED.contains(name)) {
      throw new IllegalArgumentException(
          "there is no printer profile '" + name + "'; there are " + String.join(", ", SHIPPED));
    }
    try (var in = ProfileFile.class.getResourceAsStream(name + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("the profile " + name + " is not in the program");
      }
      return of(name, in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException("the profile " + name + " cannot be read", e);
    }
  }

  /// @throws IllegalArgumentException when the file does not exist or is not a properties file
  public static ProfileFile at(Path path) {
    try {
      return of(String.valueOf(path.getFileName()), Files.readAllBytes(path));
    } catch (IOException e) {
      throw new IllegalArgumentException("the printer profile " + path + " cannot be read", e);
    }
  }

  static ProfileFile of(String name, String text) {
    try {
      return of(name, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalArgumentException(name + " is not a properties file", e);
    }
  }

  private static ProfileFile of(String name, byte[] file) throws IOException {
    try {
      return new ProfileFile(name, PropertiesText.read(file));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("printer profile " + name + ": " + e.getMessage(), e);
    }
  }

  /// Changes one member.
  public ProfileFile with(String member, String value) {
    members.setProperty(member, value);
    return this;
  }

  /// @throws IllegalArgumentException with all errors in its message
  public PrinterProfile read() {
    var read = new ProfileMembers(members);
    var profile =
        new PrinterProfile(
            name,
            paper(read),
            read.number("text.code-page", 0, 255),
            read.choices("status", PrinterProfile.Status.class),
            read.choice("proof", PrinterProfile.Proof.class),
            pictures(read),
            read.flag("ticket.sensor", "true", "false"));
    requireSense(read, profile);
    read.finish(name);
    return profile;
  }

  private static Paper paper(ProfileMembers read) {
    return new Paper(
        read.number("paper.dots", 8, 96, 2_048),
        read.number("paper.dpi", 100, 600),
        read.number("paper.feed-dots", 0, 255),
        read.flag("paper.feed-unit", "set", "dot"),
        read.command("paper.cut"));
  }

  private static Pictures pictures(ProfileMembers read) {
    return new Pictures(
        read.choice("pictures.store", PrinterProfile.Store.class),
        read.number("raster.rows", 8, 2_303),
        read.number("raster.dots", 8, 96, 2_048),
        read.choice("raster.place", PrinterProfile.Placement.class));
  }

  private static void requireSense(ProfileMembers read, PrinterProfile profile) {
    if (profile.pictures().widthDots() > profile.widthDots()) {
      read.wrong("raster.dots is more than paper.dots");
    }
    if (profile.status().isEmpty() && profile.proof() != PrinterProfile.Proof.NONE) {
      read.wrong("a printer without status cannot give proof");
    }
    if (profile.asks(PrinterProfile.Status.AUTOMATIC)
        && !profile.asks(PrinterProfile.Status.REAL_TIME)) {
      read.wrong(
          "status automatic needs real-time too, because a printer must answer when it is asked");
    }
    if (profile.hasTicketSensor() && !profile.asks(PrinterProfile.Status.CUSTOM_FULL)) {
      read.wrong("only status custom-full reports a ticket sensor");
    }
  }
}
