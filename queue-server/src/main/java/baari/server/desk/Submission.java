package baari.server.desk;

import baari.engine.command.Command;
import java.util.concurrent.CompletableFuture;

/// A request that waits for the writer.
record Submission(
    CentreDesk centre,
    String id,
    String actor,
    Command command,
    CompletableFuture<Answer> answer) {}
