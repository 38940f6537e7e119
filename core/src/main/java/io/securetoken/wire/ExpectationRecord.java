package io.securetoken.wire;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must come out of one event, to send or store. Only what it names is compared; each list holds values of which any
 * will do.
 *
 * <pre>{@code
 * scenario.expect().get(0).tokens().get("eva");   // [usable]
 * }</pre>
 *
 * @param permission whether it may happen
 * @param tokens the token of each account
 * @param later how a token can still arrive at each account
 * @param ifDone what would follow if it went through anyway
 * @param owners whether each account owns the volume
 * @param obligations ids that must be among the obligations
 * @param roles the role of each account
 * @param mac what is true of the Mac itself
 * @param rules ids that must be among the deciding rules
 * @param missing facts that must be named as missing
 */
public record ExpectationRecord(
        @Nullable List<String> permission,
        @Nullable Map<String, List<String>> tokens,
        @Nullable Map<String, List<String>> later,
        @Nullable ExpectedIfDoneRecord ifDone,
        @Nullable Map<String, List<Boolean>> owners,
        @Nullable List<List<String>> obligations,
        @Nullable Map<String, List<String>> roles,
        @Nullable ExpectedMacRecord mac,
        @Nullable List<List<String>> rules,
        @Nullable List<List<String>> missing)
        implements Serializable {}
