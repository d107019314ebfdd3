package grantledger.command.lives.matters;

import grantledger.command.application.assessing.AssignAssessor;
import grantledger.command.application.deciding.GrantFunds;
import grantledger.command.application.deciding.RecommendDecision;
import grantledger.command.call.AnnounceCall;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Refused;
import grantledger.command.grant.accepting.AcceptGrant;
import grantledger.command.grant.money.InstalmentInput;
import grantledger.command.lives.Carried;
import grantledger.command.lives.Persona;
import grantledger.command.values.PlannedReportInput;
import grantledger.events.DecisionOutcome;
import grantledger.events.ReportKind;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** A life of a call, its applications and their grants, by random commands of some persons. */
final class MatterLife {
    private final long seed;
    private final Random random;
    private final World world;
    private final List<Persona> personas;

    MatterLife(long seed, List<Persona> personas) {
        this.seed = seed;
        this.random = new Random(seed);
        this.personas = personas;
        this.world = new World(Scene.OPENS.minus(Duration.ofDays(2)));
    }

    /** The call is announced by the first of them who may. */
    MatterLife announced() {
        AnnounceCall announcing = Scene.announcing(random.nextInt(3) == 0, random.nextInt(4) > 0);
        personas.stream()
                .filter(persona -> persona.may(announcing))
                .findFirst()
                .ifPresent(persona -> world.does(persona, announcing, 0));
        world.pass(Duration.ofDays(2));
        return this;
    }

    /** Every other life begins with most of its applications granted, so that the lives of grants are long. */
    MatterLife begun() {
        announced();
        if (random.nextBoolean()) {
            List<UUID> submitted = Cast.APPLICANTS.stream()
                    .filter(applicant -> random.nextInt(4) > 0)
                    .map(this::prepared)
                    .toList();
            world.pass(Duration.ofDays(40));
            submitted.forEach(this::granted);
        }
        return this;
    }

    private UUID prepared(Persona applicant) {
        UUID application = Scene.application(applicant.organisation());
        does(applicant, Scene.submitting(applicant.organisation(), null));
        does(Cast.STAFF.get(0), Scene.checking(application, true));
        does(Cast.STAFF.get(0), new AssignAssessor(application, "person 1"));
        does(Cast.STAFF.get(0), Scene.scoring(application, 4));
        return application;
    }

    private void granted(UUID application) {
        long amountSek = 2L + random.nextInt(5);
        does(Cast.STAFF.get(1), new RecommendDecision(application, DecisionOutcome.GRANT, amountSek, "Stark"));
        List<InstalmentInput> instalments = List.of(
                new InstalmentInput(amountSek - 1, Scene.START, null), new InstalmentInput(1L, Scene.START, null));
        List<PlannedReportInput> reports = List.of(new PlannedReportInput(ReportKind.FINAL, Scene.END));
        does(
                Cast.STAFF.get(2),
                new GrantFunds(
                        application, amountSek, "Stark", null, instalments, random.nextBoolean() ? null : reports));
        world.grant(world.application(application).orElseThrow().grantId())
                .ifPresent(grant -> does(Cast.STAFF.get(1), new AcceptGrant(grant.grantId())));
    }

    private void does(Persona persona, Command<?, ?> command) {
        Refused refused = world.does(persona, command, random.nextInt(100));
        require(refused == null, command + " is refused");
    }

    /** Lets some of the personas go on for a while; the watch is asked after each command that was carried out. */
    MatterLife lived(int commands, List<Persona> acting, Carried carried, Consumer<Command<?, ?>> watch) {
        for (int i = 0; i < commands; i++) {
            world.pass(Duration.ofHours(random.nextInt(24 * 9)));
            boolean done = false;
            for (int attempt = 0; !done && attempt < 4; attempt++) {
                Command<?, ?> command = command();
                done = tried(acting.get(random.nextInt(acting.size())), command, carried, watch);
            }
        }
        return this;
    }

    private Command<?, ?> command() {
        List<String> names = personas.stream().map(Persona::name).distinct().toList();
        String organisation = Scene.ORGANISATIONS.get(random.nextInt(Scene.ORGANISATIONS.size()));
        return new RandomMatterCommand(random, world, organisation, names).next();
    }

    private boolean tried(Persona persona, Command<?, ?> command, Carried carried, Consumer<Command<?, ?>> watch) {
        Refused refused = world.does(persona, command, random.nextInt(100));
        carried.count(command, refused);
        if (refused == null) {
            watch.accept(command);
        }
        return refused == null;
    }

    World world() {
        return world;
    }

    Random random() {
        return random;
    }

    /** What is wrong is said with everything that was tried so far. */
    void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("%s, seed %d, after%n%s".formatted(what, seed, world.inLines()));
        }
    }
}
