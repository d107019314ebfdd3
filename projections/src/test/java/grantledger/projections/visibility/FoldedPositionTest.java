package grantledger.projections.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.projections.example.Examples;
import grantledger.projections.example.Servers;
import grantledger.projections.storing.ServingViews;
import grantledger.projections.storing.TopicLayout;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class FoldedPositionTest {

    private final ServingViews serving = new ServingViews(Servers.database(), Examples.VIEWS);
    private final FoldedPosition folded = new FoldedPosition(serving, () -> 17);

    @BeforeEach
    void begin() throws SQLException {
        serving.progressIn(new TopicLayout("any", 2));
    }

    @Test
    void lets_a_read_go_once_this_instance_has_folded_far_enough() throws Exception {
        Thread later = Thread.ofVirtual().start(() -> folded.reached(folded.term(), OptionalLong.of(17)));

        folded.require(17);

        later.join();
        assertThat(folded.now()).as("as the database has it").isZero();
    }

    @Test
    void tells_at_once_what_will_not_be_reached() {
        folded.reached(folded.term(), OptionalLong.of(3));

        assertThatThrownBy(() -> folded.require(5_000_000))
                .isInstanceOfSatisfying(
                        NotVisibleYet.class,
                        notYet -> assertThat(notYet.reached()).isEqualTo(3))
                .hasMessage("The views have reached position 3, not 5000000.");
    }
}
