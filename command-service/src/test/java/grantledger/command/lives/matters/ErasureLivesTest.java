package grantledger.command.lives.matters;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.application.erasing.ErasePersonalData;
import grantledger.command.application.erasing.ProposeErasure;
import grantledger.command.application.erasing.WithdrawErasureProposal;
import grantledger.command.deciding.Command;
import grantledger.command.lives.Carried;
import grantledger.command.lives.Persona;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Wherever lives have come, one person alone erases nobody; two do, and the life goes on. */
class ErasureLivesTest {

    private static final int LIVES = 60;

    @Test
    void one_person_alone_erases_nobody_and_two_do() {
        Carried carried = new Carried();
        Map<String, String> organisations = new HashMap<>();
        Cast.OF_MANY.forEach(persona -> organisations.put(persona.name(), persona.organisation()));
        for (int seed = 1; seed <= LIVES; seed++) {
            Random other = new Random(seed);
            MatterLife life = new MatterLife(seed, Cast.OF_MANY).begun();
            life.lived(60, Cast.OF_MANY, new Carried(), done -> erased(life.world(), other, carried));
            new FourEyes(List.of(), organisations, life).check(life.world().log());
        }
        carried.print(LIVES + " lives beside which somebody erases");
        assertThat(carried.carriedOut(ErasePersonalData.class)).isGreaterThan(LIVES / 2);
        assertThat(carried.carriedOut(WithdrawErasureProposal.class)).isPositive();
    }

    private static void erased(World world, Random random, Carried carried) {
        Persona persona = Cast.OF_MANY.get(random.nextInt(Cast.OF_MANY.size()));
        String organisation = Scene.ORGANISATIONS.get(random.nextInt(Scene.ORGANISATIONS.size()));
        Command<?, ?> command = erasing(Scene.application(organisation), random);
        if (world.application(command.stream()).isPresent()) {
            carried.count(command, world.does(persona, command, 0));
        }
    }

    private static Command<?, ?> erasing(UUID application, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new WithdrawErasureProposal(application, "Behövs än");
            case 1, 2, 3 -> new ErasePersonalData(application);
            default -> new ProposeErasure(application, "Gallring 2031:7", "Fristen har löpt ut");
        };
    }
}
