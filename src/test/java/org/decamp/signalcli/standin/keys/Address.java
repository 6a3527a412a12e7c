package org.decamp.signalcli.standin.keys;

/**
 * One device of one account.
 *
 * @param account the ACI as a UUID in lower case
 * @param device 1 is the phone
 */
public record Address(String account, int device) {}
