package grantledger.query.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListOfViewsTest {

    @Test
    void every_view_is_a_record_with_a_table_named_after_what_it_is() {
        assertThat(ListOfViews.ALL.all()).isNotEmpty().allSatisfy(view -> {
            assertThat(view.state().isRecord()).isTrue();
            assertThat(view.table()).startsWith("view_");
            assertThat(view.definition()).anyMatch(sql -> sql.startsWith("create table " + view.table() + " ("));
        });
    }
}
