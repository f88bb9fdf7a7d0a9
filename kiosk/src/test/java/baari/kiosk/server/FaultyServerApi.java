package baari.kiosk.server;

import baari.client.ServerAnswer;
import baari.kiosk.KioskConfig;
import baari.protocol.token.IssueRequest;
import baari.protocol.token.TokenView;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A client of the queue-server with a fault in the call that issues tokens.
public final class FaultyServerApi extends ServerApi {
  private volatile @Nullable Supplier<Throwable> fault;
  private volatile boolean isAfterwards;

  public FaultyServerApi(KioskConfig config, ObjectMapper json, ServerLink link) {
    super(config, json, link);
  }

  /// The next issue call ends with this exception.
  ///
  /// @param afterwards whether the server answers the call before it fails
  public void failOnce(Supplier<Throwable> thrown, boolean afterwards) {
    isAfterwards = afterwards;
    fault = thrown;
  }

  @Override
  public CompletableFuture<ServerAnswer<TokenView>> issue(IssueRequest issue, String key) {
    var thrown = fault;
    fault = null;
    if (thrown == null) {
      return super.issue(issue, key);
    }
    if (isAfterwards) {
      return super.issue(issue, key).thenCompose(_ -> CompletableFuture.failedFuture(thrown.get()));
    }
    switch (thrown.get()) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }
}
