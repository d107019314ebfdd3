package grantledger.query.work;

import grantledger.query.answering.AtMoment;
import grantledger.query.answering.SwedishDay;
import grantledger.query.answering.Table;
import grantledger.query.identity.Sight;
import grantledger.query.reading.CountedList;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/work}: what waits for whoever asks, the most urgent first, a pass over the rows of each list for all of it. */
@RestController
class Work {

    /** @param list the address of the list that has {@code count} rows */
    record Row(Task task, Urgency urgency, long count, String list) {}

    record Answer(List<Row> rows) implements Table<Row> {
        @Override
        public Class<Row> type() {
            return Row.class;
        }
    }

    private final Map<String, CountedList> lists;
    private final JdbcClient database;
    private final Clock clock;

    Work(List<CountedList> lists, JdbcClient database, Clock clock) {
        this.lists = lists.stream().collect(Collectors.toMap(CountedList::path, Function.identity()));
        this.database = database;
        this.clock = clock;
    }

    @GetMapping("/api/work")
    Answer work(HttpServletRequest request, Sight sight) {
        LocalDate today = today(request);
        List<Task> tasks = Task.of(sight.person().roles());
        Map<Task, Long> counts = counts(tasks, today, sight);
        return new Answer(tasks.stream()
                .map(task -> new Row(task, task.urgency(), counts.get(task), task.list(today)))
                .toList());
    }

    private Map<Task, Long> counts(List<Task> tasks, LocalDate today, Sight sight) {
        Map<Task, Long> counts = new EnumMap<>(Task.class);
        tasks.stream().collect(Collectors.groupingBy(Task::path)).forEach((path, some) -> {
            List<Map<String, String>> filters =
                    some.stream().map(task -> task.filter(today)).toList();
            List<Long> counted = lists.get(path).counts(filters, sight);
            for (int i = 0; i < some.size(); i++) {
                counts.put(some.get(i), counted.get(i));
            }
        });
        return counts;
    }

    /** The day of the moment that is asked for: of its time, or of what was recorded last by its position. */
    private LocalDate today(HttpServletRequest request) {
        if (AtMoment.of(request).isEmpty()) {
            return SwedishDay.of(clock.instant());
        }
        return SwedishDay.of(AtMoment.time(request).or(this::lastRecorded).orElseGet(clock::instant));
    }

    private Optional<Instant> lastRecorded() {
        return database.sql("select recorded_at from history order by position desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
