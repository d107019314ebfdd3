package grantledger.projections.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import grantledger.projections.example.Depot;
import grantledger.projections.example.Examples;
import grantledger.projections.example.Happening;
import grantledger.projections.example.Happening.OfDepot;
import grantledger.projections.example.Happening.Opened;
import grantledger.projections.example.Parcel;
import grantledger.projections.example.Partition;
import grantledger.projections.example.Rows;
import grantledger.projections.example.Servers;
import grantledger.projections.folding.Progress;
import grantledger.projections.folding.View;
import grantledger.projections.folding.Views;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@Tag("server")
class ServingViewsTest {

    private static final TopicLayout TOPIC = new TopicLayout("one", 1);
    private static final Views<Happening> LATER = new Views<>(Happening.CODEC, List.of(Parcel.VIEW, revised()));

    private final DataSource database = Servers.database();
    private final ServingViews serving = new ServingViews(database, Examples.VIEWS);
    private final Logger logger = (Logger) LoggerFactory.getLogger(ServingViews.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    private final Partition partition = new Partition().event(UUID.randomUUID(), new Opened("Ale"));

    @BeforeEach
    void fold() throws SQLException {
        told.start();
        logger.addAppender(told);
        serving.progressIn(TOPIC);
        new LiveFolding(database, Examples.VIEWS, Generation.SERVING).fold(0, Progress.start(1), partition.received());
    }

    @AfterEach
    void quiet() {
        logger.detachAppender(told);
    }

    @Test
    void stay_as_they_are_when_another_instance_starts() throws SQLException {
        assertThat(new ServingViews(database, Examples.VIEWS).progressIn(TOPIC))
                .hasValue(Map.of(0, new Progress(1, partition.place(), List.of(1L))));
        assertThat(depots()).hasSize(1);
        assertThat(told.list).isEmpty();
    }

    @Test
    void of_another_form_are_begun_anew_and_that_is_told_once() throws SQLException {
        ServingViews later = new ServingViews(database, LATER);

        assertThat(later.progressIn(TOPIC)).hasValue(Map.of(0, Progress.start(1)));
        later.ensure();

        assertThat(depots()).isEmpty();
        assertThat(later.status().generation()).isEqualTo(2);
        assertThat(told.list).singleElement().asString().contains("WARN").contains("folded anew from the first event");
    }

    @Test
    void of_the_time_before_forms_are_begun_anew() throws SQLException {
        Rows.execute(database, "alter table views.generation drop column form");

        assertThat(new ServingViews(database, Examples.VIEWS).progressIn(TOPIC)).hasValue(Map.of(0, Progress.start(1)));
        assertThat(depots()).isEmpty();
        assertThat(Rows.query(database, "select form from views.generation")).doesNotContainNull();
    }

    @Test
    void that_another_version_has_replaced_are_not_taken_back() throws SQLException {
        new ServingViews(database, LATER).ensure();

        assertThatThrownBy(() -> serving.progressIn(TOPIC)).hasMessageContaining("Another version");
    }

    @Test
    void must_be_rebuilt_when_the_topic_has_another_number_of_partitions() throws SQLException {
        assertThat(serving.progressIn(new TopicLayout("one", 2))).isEmpty();
    }

    @Test
    void are_folded_on_from_the_first_record_of_a_topic_made_anew() throws SQLException {
        assertThat(serving.progressIn(new TopicLayout("two", 1)))
                .hasValue(Map.of(0, new Progress(0, partition.place(), List.of(1L))));
    }

    private List<String> depots() {
        return Rows.query(database, "select id from views.view_depot");
    }

    private static View<Depot, OfDepot> revised() {
        View<Depot, OfDepot> now = Depot.VIEW;
        return new View<>(now.table(), now.definition(), now.indexes(), now.state(), now.events(), 2, now.fold());
    }
}
