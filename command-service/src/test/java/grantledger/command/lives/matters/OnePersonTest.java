package grantledger.command.lives.matters;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.application.deciding.RecommendDecision;
import grantledger.command.application.submitting.SubmitApplication;
import grantledger.command.grant.paying.ConfirmPayment;
import grantledger.command.grant.paying.ReleasePayment;
import grantledger.command.lives.Carried;
import grantledger.command.lives.Persona;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.ApplicationEvent.DecisionRecommended;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.ApplicationEvent.FundsGranted;
import grantledger.events.ApplicationEvent.PersonalDataErased;
import grantledger.events.Event;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One person with every role, alone: never is a krona confirmed as paid, and never is a matter of theirs decided. */
class OnePersonTest {
    private static final String ELSEWHERE = "212000-1355";
    private static final int LIVES = 120;
    private static final int COMMANDS = 100;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {ELSEWHERE, "212000-0142"})
    void one_person_alone_neither_pays_a_krona_nor_decides_a_matter(String organisation) {
        List<Persona> alone = List.of(Persona.ofEveryRole("only", organisation));
        Carried carried = new Carried();
        for (int seed = 1; seed <= LIVES; seed++) {
            MatterLife life = new MatterLife(seed, alone).announced();
            life.lived(COMMANDS, alone, carried, command -> {});
            life.world().log().forEach(it -> life.require(!isPaidOrDecided(it.event()), "one person alone"));
        }
        carried.print("%d lives of one person who speaks for %s".formatted(LIVES, organisation));
        assertThat(carried.carriedOut(SubmitApplication.class)).isGreaterThan(LIVES / 2);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {ELSEWHERE, "212000-0142"})
    void beside_applicants_one_person_neither_pays_a_krona_nor_decides_a_matter(String organisation) {
        Persona only = Persona.ofEveryRole("only", organisation);
        List<Persona> acting = Stream.concat(Stream.of(only, only, only), Cast.APPLICANTS.stream())
                .toList();
        Carried carried = new Carried();
        for (int seed = 1; seed <= LIVES; seed++) {
            MatterLife life = new MatterLife(seed, acting).announced();
            life.lived(COMMANDS, acting, carried, command -> {});
            life.world().log().forEach(it -> life.require(!isPaidOrDecided(it.event()), "one person and applicants"));
        }
        carried.print("%d lives of applicants and one person who speaks for %s".formatted(LIVES, organisation));
        assertThat(carried.carriedOut(RecommendDecision.class)).isGreaterThan(LIVES / 2);
    }

    /** One person takes over from many, wherever these have come. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {ELSEWHERE, "212000-0142"})
    void from_where_others_have_come_one_person_does_nothing_that_takes_two(String organisation) {
        Carried carried = new Carried();
        for (int seed = 1; seed <= LIVES; seed++) {
            MatterLife life = new MatterLife(seed, Cast.OF_MANY).begun();
            life.lived(COMMANDS, Cast.OF_MANY, new Carried(), command -> {});
            Persona only = Persona.ofEveryRole(
                    life.random().nextBoolean()
                            ? "newcomer"
                            : "person " + (1 + life.random().nextInt(8)),
                    organisation);
            int others = life.world().log().size();
            life.lived(COMMANDS / 2, List.of(only), carried, command -> {});
            requireNothingThatTakesTwo(life, others);
        }
        carried.print("%d lives taken over by one person who speaks for %s".formatted(LIVES, organisation));
        assertThat(carried.carriedOut(ReleasePayment.class)).isPositive();
        assertThat(carried.carriedOut(ConfirmPayment.class)).isPositive();
    }

    /** What was released since the others left is not confirmed, and what was recommended since is not decided. */
    private static void requireNothingThatTakesTwo(MatterLife life, int others) {
        Set<UUID> recommended = new HashSet<>();
        Set<String> released = new HashSet<>();
        List<Deed> alone = life.world().log().subList(others, life.world().log().size());
        for (Deed it : alone) {
            switch (it.event()) {
                case DecisionRecommended made -> recommended.add(made.applicationId());
                case PaymentReleased made -> released.add(made.grantId() + "/" + made.instalment());
                case PaymentConfirmed made ->
                    life.require(!released.contains(made.grantId() + "/" + made.instalment()), "paid alone: " + made);
                case FundsGranted made -> life.require(!recommended.contains(made.applicationId()), "alone: " + made);
                case ApplicationDeclined made ->
                    life.require(!recommended.contains(made.applicationId()), "alone: " + made);
                case DecisionReconsidered made ->
                    life.require(!recommended.contains(made.applicationId()), "alone: " + made);
                default -> {}
            }
        }
    }

    private static boolean isPaidOrDecided(Event event) {
        return switch (event) {
            case PaymentReleased it -> true;
            case PaymentConfirmed it -> true;
            case FundsGranted it -> true;
            case ApplicationDeclined it -> true;
            case ApplicationDismissed it -> true;
            case DecisionReconsidered it -> true;
            case AppealOutcomeRecorded it -> true;
            case PersonalDataErased it -> true;
            default -> false;
        };
    }

    /** Whatever many persons do, nobody does alone what takes two, or handles an own matter. */
    @Test
    void among_many_nobody_does_alone_what_takes_two() {
        Carried carried = new Carried();
        Map<String, String> organisations = new HashMap<>();
        Cast.OF_MANY.forEach(persona -> organisations.put(persona.name(), persona.organisation()));
        for (int seed = 1; seed <= LIVES; seed++) {
            MatterLife life = new MatterLife(seed, Cast.OF_MANY).begun();
            life.lived(COMMANDS, Cast.OF_MANY, carried, command -> {});
            new FourEyes(List.of(), organisations, life).check(life.world().log());
        }
        carried.print("%d lives of many persons".formatted(LIVES));
    }
}
