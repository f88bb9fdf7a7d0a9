package baari.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/// One client's connection and its request in flight.
final class Connection {
  private static final int FIRST_ROOM = 16 * 1024;

  private final LoadClient load;
  private final SocketChannel channel;
  private final Conversation conversation;
  private final ResponseParser parser = new ResponseParser();
  private final ByteBuffer out = ByteBuffer.allocateDirect(LoadClient.REQUEST_BOUND);
  private ByteBuffer in = ByteBuffer.allocateDirect(FIRST_ROOM);
  private long sentNanos;

  Connection(LoadClient load, SocketChannel channel, Conversation conversation) {
    this.load = load;
    this.channel = channel;
    this.conversation = conversation;
  }

  void start(SelectionKey key) {
    try {
      send(key, System.nanoTime());
    } catch (IOException _) {
      breakUp(key);
    }
  }

  void serve(SelectionKey key) {
    try {
      if (out.hasRemaining()) {
        write(key);
      } else {
        read(key);
      }
    } catch (IOException _) {
      breakUp(key);
    }
  }

  private void send(SelectionKey key, long nowNanos) throws IOException {
    out.clear();
    if (load.maySend(conversation, nowNanos)) {
      conversation.ask(out);
    }
    out.flip();
    if (!out.hasRemaining()) {
      key.cancel();
      load.ended();
      return;
    }
    sentNanos = nowNanos;
    write(key);
  }

  private void write(SelectionKey key) throws IOException {
    channel.write(out);
    int interest = out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ;
    if (key.interestOps() != interest) {
      key.interestOps(interest);
    }
  }

  private void read(SelectionKey key) throws IOException {
    if (channel.read(in) < 0) {
      throw new EOFException("the server closed the connection");
    }
    if (parser.parse(in)) {
      long nowNanos = System.nanoTime();
      long nanos = nowNanos - sentNanos;
      load.answered(parser.status(), nanos);
      conversation.answered(parser.status(), parser.body(in), nanos);
      in.clear();
      send(key, nowNanos);
    } else if (!in.hasRemaining()) {
      grow();
    }
  }

  private void grow() throws IOException {
    if (in.capacity() >= LoadClient.RESPONSE_BOUND) {
      throw new IOException("an answer of more than " + LoadClient.RESPONSE_BOUND + " bytes");
    }
    var larger = ByteBuffer.allocateDirect(in.capacity() * 2);
    larger.put(in.flip());
    in = larger;
  }

  private void breakUp(SelectionKey key) {
    key.cancel();
    load.broke();
    conversation.broken();
  }
}
