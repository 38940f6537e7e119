package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.state.Answer;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** What the generators promise. */
class GeneratorLaws {

    @Property
    void every_mac_can_be(@ForAll Mac mac) {
        assertThat(Consistency.clashes(mac)).isEmpty();
    }

    @Property
    @Domain(SecureTokenDomain.class)
    void every_partly_known_mac_can_be(@ForAll Mac mac) {
        assertThat(Consistency.clashes(mac)).isEmpty();
    }

    @Property
    void every_question_can_be_asked(@ForAll Question question) {
        assertThat(Consistency.clashes(question)).isEmpty();
    }

    @Property
    void handles_keep_their_word(@ForAll("fleet") Mac mac) {
        assertThat(mac.macos().toString()).isIn("14.4", "15");
        assertThat(mac.hardware()).isEqualTo(Hardware.APPLE_SILICON);
        assertThat(mac.accounts()).hasSizeBetween(2, 4);
        assertThat(mac.hasHolder()).isEqualTo(Answer.YES);
    }

    @Property
    void a_mac_without_holder_has_none(@ForAll("tokenless") Mac mac) {
        assertThat(mac.hasHolder()).isEqualTo(Answer.NO);
        assertThat(Consistency.clashes(mac)).isEmpty();
    }

    @Provide
    Arbitrary<Mac> fleet() {
        return Macs.any()
                .running("14.4", "15")
                .on(Hardware.APPLE_SILICON)
                .withAccounts(2, 4)
                .withHolder();
    }

    @Provide
    Arbitrary<Mac> tokenless() {
        return Macs.any().withUnknowns().withoutHolder();
    }
}
