package grantledger.command.lives.matters;

import grantledger.command.call.AnnounceCall;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Refused;
import grantledger.command.lives.Carried;
import grantledger.command.lives.Persona;
import java.time.Duration;
import java.util.List;
import java.util.Random;
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

    private boolean tried(
            Persona persona, Command<?, ?> command, Carried carried, Consumer<Command<?, ?>> watch) {
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
