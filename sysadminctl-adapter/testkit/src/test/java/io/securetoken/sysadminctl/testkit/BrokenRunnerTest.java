package io.securetoken.sysadminctl.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.securetoken.sysadminctl.Ask;
import io.securetoken.sysadminctl.Command;
import io.securetoken.sysadminctl.CommandRunner;
import io.securetoken.sysadminctl.Completed;
import io.securetoken.sysadminctl.Ending;
import io.securetoken.sysadminctl.LocalRunner;
import io.securetoken.sysadminctl.Secrets;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Each point of the contract fails for a runner that breaks it. */
class BrokenRunnerTest {

    /** One way to be broken each, and the points of the contract that it breaks. */
    enum Flaw {
        ASKS_IN_ANOTHER_ORDER("each_question_gets_its_own_secret") {
            @Override
            Completed run(CommandRunner sound, Command command, Secrets secrets) {
                List<Ask> asks = new ArrayList<>(command.asks());
                Collections.reverse(asks);
                return sound.run(new Command(command.words(), asks, command.form(), command.limit()), secrets)
                        .withCommand(command.words());
            }
        },
        PUTS_A_SECRET_INTO_AN_ARGUMENT("no_secret_is_in_an_argument_or_in_the_environment") {
            @Override
            Completed run(CommandRunner sound, Command command, Secrets secrets) {
                return command.asks().isEmpty()
                        ? sound.run(command, secrets)
                        : sound.run(with(command, "-debug=" + CommandRunnerContract.ALICE), secrets);
            }
        },
        SPLITS_WORDS_AT_BLANKS("words_reach_the_program_as_they_are") {
            @Override
            Completed run(CommandRunner sound, Command command, Secrets secrets) {
                List<String> words = List.of(String.join(" ", command.words()).split(" "));
                return sound.run(new Command(words, command.asks(), command.form(), command.limit()), secrets)
                        .withCommand(command.words());
            }
        },
        LOSES_STANDARD_ERROR(
                "what_the_command_says_comes_back",
                "each_question_gets_its_own_secret",
                "several_questions_at_once_each_get_their_own_answer") {
            @Override
            Completed run(CommandRunner sound, Command command, Secrets secrets) {
                return sound.run(command, secrets).withStderr("");
            }
        },
        REPORTS_ANOTHER_EXIT_STATUS("an_exit_status_is_that_of_the_program") {
            @Override
            Completed run(CommandRunner sound, Command command, Secrets secrets) {
                Completed done = sound.run(command, secrets);
                return done.exit().orElse(0) == 1 ? done.withExit(0) : done;
            }
        },
        CALLS_A_TIMEOUT_AN_END("a_command_that_hangs_is_ended_at_its_limit") {
            @Override
            Completed run(CommandRunner sound, Command command, Secrets secrets) {
                Completed done = sound.run(command, secrets);
                return done.ending() == Ending.TIMED_OUT ? done.withEnding(Ending.EXITED) : done;
            }
        },
        CALLS_A_SIGNAL_AN_END("a_command_that_dies_has_not_said_all") {
            @Override
            Completed run(CommandRunner sound, Command command, Secrets secrets) {
                Completed done = sound.run(command, secrets);
                return done.ending() == Ending.SIGNALLED
                        ? done.withEnding(Ending.EXITED).withExit(0)
                        : done;
            }
        },
        KEEPS_WHAT_WAS_ECHOED("a_secret_that_the_tool_prints_does_not_come_back") {
            @Override
            Completed run(CommandRunner sound, Command command, Secrets secrets) {
                Completed done = sound.run(command, secrets);
                return done.withStdout(done.stdout().replace("[secret]", CommandRunnerContract.ALICE))
                        .withStderr(done.stderr().replace("[secret]", CommandRunnerContract.ALICE));
            }
        },
        LETS_A_MISSING_SECRET_BE("a_missing_secret_is_refused_before_anything_starts") {
            @Override
            void check(CommandRunner sound, Command command, Secrets secrets) {
                if (command.asks().stream().allMatch(secrets::has)) {
                    sound.check(command, secrets);
                }
            }
        },
        LETS_A_LONG_SECRET_BE("a_secret_that_would_be_cut_short_is_refused_before_anything_starts") {
            @Override
            void check(CommandRunner sound, Command command, Secrets secrets) {
                if (!command.asks().stream().allMatch(secrets::has)) {
                    sound.check(command, secrets);
                }
            }
        },
        STARTS_ON_CHECK("a_check_starts_nothing") {
            @Override
            void check(CommandRunner sound, Command command, Secrets secrets) {
                sound.run(command, secrets);
            }
        },
        THROWS_WHERE_NOTHING_IS("a_program_that_is_not_there_is_told") {
            @Override
            Completed run(CommandRunner sound, Command command, Secrets secrets) {
                Completed done = sound.run(command, secrets);
                if (done.ending() == Ending.NOT_STARTED) {
                    throw new UncheckedIOException(
                            new NoSuchFileException(command.words().get(0)));
                }
                return done;
            }
        },
        MIXES_ANSWERS_UP("several_questions_at_once_each_get_their_own_answer") {

            private final transient Map<Long, Completed> first = new ConcurrentHashMap<>();

            @Override
            Completed run(CommandRunner sound, Command command, Secrets secrets) {
                Completed done = sound.run(command, secrets);
                boolean fromPool = !Thread.currentThread().getName().equals("main")
                        && Thread.currentThread().getName().startsWith("pool-");
                return fromPool ? first.computeIfAbsent(0L, any -> done) : done;
            }
        };

        private final transient Set<String> broken;

        Flaw(String... broken) {
            this.broken = new TreeSet<>(Set.of(broken));
        }

        Completed run(CommandRunner sound, Command command, Secrets secrets) {
            return sound.run(command, secrets);
        }

        void check(CommandRunner sound, Command command, Secrets secrets) {
            sound.check(command, secrets);
        }

        private static Command with(Command command, String word) {
            List<String> words = new ArrayList<>(command.words());
            words.add(word);
            return new Command(words, command.asks(), command.form(), command.limit());
        }
    }

    private static volatile Flaw flaw = Flaw.STARTS_ON_CHECK;

    /** Never run but by the tests below: Surefire does not look for its name. */
    static class Broken extends CommandRunnerContract {

        @Override
        protected CommandRunner runner(Path root) {
            CommandRunner sound = LocalRunner.at(root);
            return new CommandRunner() {
                @Override
                public Completed run(Command command, Secrets secrets) {
                    return flaw.run(sound, command, secrets);
                }

                @Override
                public void check(Command command, Secrets secrets) {
                    flaw.check(sound, command, secrets);
                }
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_runner_fails_the_points_it_breaks(Flaw broken) {
        assertThat(failed(
                        broken,
                        broken.broken.stream().map(BrokenRunnerTest::point).toList()))
                .isEqualTo(broken.broken);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("processes")
    void a_broken_runner_fails_no_other_point(Flaw broken) {
        assertThat(failed(broken, List.of(selectClass(Broken.class)))).isEqualTo(broken.broken);
    }

    private static DiscoverySelector point(String name) {
        Method point = Stream.of(CommandRunnerContract.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return selectMethod(Broken.class, point);
    }

    private static Set<String> failed(Flaw broken, List<? extends DiscoverySelector> points) {
        flaw = broken;
        return EngineTestKit.engine("junit-jupiter")
                .selectors(points.toArray(DiscoverySelector[]::new))
                .execute()
                .testEvents()
                .failed()
                .map(Event::getTestDescriptor)
                .map(test -> test.getDisplayName().replaceFirst("\\(.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_point_of_the_contract_is_broken_by_some_runner() {
        Set<String> points = Stream.of(CommandRunnerContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Stream.of(Flaw.values()).flatMap(one -> one.broken.stream()))
                .containsAll(points)
                .allMatch(points::contains);
    }
}
