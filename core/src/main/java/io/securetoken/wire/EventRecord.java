package io.securetoken.wire;

import io.securetoken.action.Action;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens to a Mac, to send or store. Which keys an event has depends on its type; null stands for a key that
 * is absent.
 *
 * <pre>{@code
 * EventRecord sent = EventRecord.of(GrantToken.to("bob").by("alice"));
 * sent.type();                        // "grant-token"
 * Action received = wire.action(sent);   // equals the action
 * }</pre>
 *
 * @param type what happens
 * @param account the account it happens to
 * @param by the account whose credentials authorise it
 * @param role the role of a new account
 * @param method the creation method
 * @param kind what sort of account is created
 * @param uid the user id of a new account
 * @param password the form in which a new account's password is set
 * @param tokenDisabledTag whether a new account is tagged
 * @param via the way it is done
 * @param firstLogin whether it is the first login
 * @param form the form in which a first password is set
 * @param with what it is authorised with, or which old password is given
 * @param action what is authorised
 * @param value whether the MDM server can be reached from now on
 * @param to the version upgraded to
 * @param process the process that carries it out
 */
public record EventRecord(
        @Nullable String type,
        @Nullable String account,
        @Nullable String by,
        @Nullable String role,
        @Nullable String method,
        @Nullable String kind,
        @Nullable Integer uid,
        @Nullable String password,
        @Nullable Boolean tokenDisabledTag,
        @Nullable String via,
        @Nullable Boolean firstLogin,
        @Nullable String form,
        @Nullable String with,
        @Nullable String action,
        @Nullable Boolean value,
        @Nullable String to,
        @Nullable ProcessRecord process)
        implements Serializable {

    /**
     * Returns the record of the action, with defaults left out. Refuses with {@link WireException} a creation whose password
     * form is unknown although its method sets a known one: the format cannot say that.
     */
    public static EventRecord of(Action action) {
        return Records.record(EventRecord.class, Events.tree(action));
    }
}
