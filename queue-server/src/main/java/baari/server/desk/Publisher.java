package baari.server.desk;

/// Where the desk hands over what it has stored. Called on the writer's thread: return soon, never
/// throw.
public interface Publisher {
  void committed(Committed committed);
}
