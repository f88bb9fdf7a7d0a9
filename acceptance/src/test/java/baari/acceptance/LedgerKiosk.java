package baari.acceptance;

import baari.bench.hall.Json;
import baari.bench.load.IdempotencyKeys;
import baari.bench.load.RequestTemplate;
import baari.protocol.token.IssueRequest;
import java.nio.ByteBuffer;

/// A kiosk that issues tokens of one service.
final class LedgerKiosk extends LedgerClient {
  private final Intent issue;
  private final Ledger ledger;

  LedgerKiosk(Ledger ledger, IdempotencyKeys keys, String service) {
    this(ledger, keys, issue(service));
  }

  private LedgerKiosk(Ledger ledger, IdempotencyKeys keys, Intent issue) {
    super(keys);
    this.ledger = ledger;
    this.issue = issue;
  }

  private static Intent issue(String service) {
    String json = Json.write(new IssueRequest(service, null, null));
    String path = "/api/v1/centres/" + Centre.ID + "/tokens";
    return new Intent("/tokens", json, RequestTemplate.post(path, Centre.KIOSK.header(), json));
  }

  @Override
  Intent intent() {
    return issue;
  }

  @Override
  void acknowledged(int status, ByteBuffer body) {
    ledger.issued(body);
  }
}
