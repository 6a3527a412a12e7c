package org.decamp;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;

/** One class for each way to the network, to try the rule of {@link ArchitectureTest} on. */
@SuppressWarnings({"unused", "AddressSelection"})
final class SocketOpeners {

  static final List<Class<?>> ALL =
      List.of(
          Plain.class,
          Listening.class,
          Datagrams.class,
          Channel.class,
          ListeningChannel.class,
          DatagramsChannel.class,
          Asynchronous.class,
          Url.class,
          Lookup.class);

  private SocketOpeners() {}

  static final class Plain {
    Socket open() throws IOException {
      return new Socket("192.0.2.1", 1);
    }
  }

  static final class Listening {
    ServerSocket open() throws IOException {
      return new ServerSocket(0);
    }
  }

  static final class Datagrams {
    DatagramSocket open() throws IOException {
      return new DatagramSocket();
    }
  }

  static final class Channel {
    SocketChannel open() throws IOException {
      return SocketChannel.open();
    }
  }

  static final class ListeningChannel {
    ServerSocketChannel open() throws IOException {
      return ServerSocketChannel.open();
    }
  }

  static final class DatagramsChannel {
    DatagramChannel open() throws IOException {
      return DatagramChannel.open();
    }
  }

  static final class Asynchronous {
    AsynchronousSocketChannel open() throws IOException {
      return AsynchronousSocketChannel.open();
    }
  }

  static final class Url {
    Object open() throws IOException {
      return URI.create("https://example.invalid").toURL().openStream();
    }
  }

  static final class Lookup {
    Object open() throws IOException {
      return InetAddress.getByName("example.invalid");
    }
  }
}
