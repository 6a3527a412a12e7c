package org.decamp.app.web;

/**
 * Where a browser finds the pages.
 *
 * @param port on 127.0.0.1
 */
record WebAddress(int port) {

  static final String HOST = "127.0.0.1";

  /** What stands in the header {@code Host} of every request that is meant for us. */
  String authority() {
    return HOST + ':' + port;
  }

  String origin() {
    return "http://" + authority();
  }
}
