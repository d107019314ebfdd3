package grantledger.query.call.view;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.DiaryEvent.DiaryNumberTaken;
import grantledger.query.fixtures.FoldExamples;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DiaryNumberFoldTest {

    private final UUID call = UUID.randomUUID();

    @TestFactory
    Stream<DynamicTest> a_number_leads_to_its_call() {
        return new FoldExamples<>(DiaryNumberView.VIEW)
                .after(
                        List.of(new DiaryNumberTaken(UUID.randomUUID(), "2026-1", call)),
                        view -> assertThat(view).isEqualTo(new DiaryNumberView("2026-1", call)))
                .tests();
    }
}
