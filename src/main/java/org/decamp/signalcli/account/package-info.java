/** What an account knows: contacts, groups, devices, identities. Prints nothing of it. */
@NullMarked
package org.decamp.signalcli.account;

import org.jspecify.annotations.NullMarked;
