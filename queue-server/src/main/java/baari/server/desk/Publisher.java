package baari.server.desk;

/// Gets what the desk has stored. It is called on the writer's thread, so it must return soon and
/// never throw.
public interface Publisher {
  void committed(Committed committed);
}
