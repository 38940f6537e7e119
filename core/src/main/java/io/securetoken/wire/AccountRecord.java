package io.securetoken.wire;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one account, to send or store. Words are those of the format; null stands for what is not known, or for
 * the default.
 *
 * <pre>{@code
 * MacRecord.of(mac).accounts().get(0).token();   // "usable"
 * }</pre>
 *
 * @param name the short name
 * @param role whether it is an administrator
 * @param token its secure token
 * @param kind what sort of account it is
 * @param uid the user id
 * @param password whether it has a password
 * @param passwordOrigin how the present password came to it
 * @param tokenDisabledTag whether it carries the tag that keeps the automatic first grant away
 * @param hasLoggedIn whether its owner has logged in before
 * @param volumeOwner whether it owns the volume
 * @param preboot whether it is listed at the FileVault screen
 * @param enabled whether it is enabled
 * @param createdBy the creation method it came by
 */
public record AccountRecord(
        @Nullable String name,
        @Nullable String role,
        @Nullable String token,
        @Nullable String kind,
        @Nullable Integer uid,
        @Nullable String password,
        @Nullable String passwordOrigin,
        @Nullable Boolean tokenDisabledTag,
        @Nullable Boolean hasLoggedIn,
        @Nullable Boolean volumeOwner,
        @Nullable Boolean preboot,
        @Nullable Boolean enabled,
        @Nullable String createdBy)
        implements Serializable {}
