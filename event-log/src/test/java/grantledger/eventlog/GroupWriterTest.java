package grantledger.eventlog;

import static grantledger.eventlog.LogDatabase.append;
import static grantledger.eventlog.LogDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GroupWriterTest {

    private final List<List<WaitingAppend>> groups = new ArrayList<>();
    private final Semaphore allowed = new Semaphore(0);
    private long position;

    @Test
    void writes_the_request_of_one_who_is_alone_by_itself() {
        GroupWriter writer = new GroupWriter(10, this::write);
        for (int i = 0; i < 100; i++) {
            assertThat(writer.append(request(UUID.randomUUID()))).isEqualTo(i);
        }
        assertThat(groups).hasSize(100);
    }

    @Test
    void gives_each_of_many_requests_its_own_place() throws Exception {
        GroupWriter writer = new GroupWriter(100, this::write);
        List<Future<List<Long>>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < 32; client++) {
                clients.add(threads.submit(() -> {
                    List<Long> places = new ArrayList<>();
                    for (int i = 0; i < 200; i++) {
                        places.add(writer.append(request(UUID.randomUUID())));
                    }
                    return places;
                }));
            }
        }
        List<Long> places = new ArrayList<>();
        for (Future<List<Long>> client : clients) {
            assertThat(client.get()).isSorted();
            places.addAll(client.get());
        }
        assertThat(places)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 32 * 200).boxed().toList());
        assertThat(groups).hasSizeLessThan(32 * 200);
    }

    @Test
    void turns_away_what_comes_when_too_many_wait_and_forgets_none_that_do() throws Exception {
        GroupWriter writer = new GroupWriter(2, this::writeWhenAllowed);
        FutureTask<Long> first = waiting(writer, request(UUID.randomUUID()));
        FutureTask<Long> second = waiting(writer, request(UUID.randomUUID()));
        FutureTask<Long> third = waiting(writer, request(UUID.randomUUID()));
        assertThatThrownBy(() -> writer.append(request(UUID.randomUUID())))
                .isInstanceOf(AppendRefused.Unavailable.class);
        allowed.release(3);
        assertThat(first.get()).isZero();
        assertThat(second.get()).isEqualTo(1);
        assertThat(third.get()).isEqualTo(2);
    }

    @Test
    void turns_away_what_has_waited_too_long_and_does_not_send_it() throws Exception {
        GroupWriter writer = new GroupWriter(10, Duration.ofMillis(20), this::writeWhenAllowed);
        FutureTask<Long> first = waiting(writer, request(UUID.randomUUID()));
        FutureTask<Long> second = waiting(writer, request(UUID.randomUUID()));
        FutureTask<Long> third = waiting(writer, request(UUID.randomUUID()));
        Thread.sleep(30);
        allowed.release(1);
        assertThat(first.get()).isZero();
        assertThatThrownBy(second::get).hasCauseInstanceOf(AppendRefused.Unavailable.class);
        assertThatThrownBy(third::get).hasCauseInstanceOf(AppendRefused.Unavailable.class);
        assertThat(groups).hasSize(1);
        allowed.release(1);
        assertThat(writer.append(request(UUID.randomUUID()))).isOne();
    }

    @Test
    void does_not_put_a_request_into_a_group_that_changes_what_it_looked_at() throws Exception {
        UUID call = UUID.randomUUID();
        GroupWriter writer = new GroupWriter(10, this::writeWhenAllowed);
        FutureTask<Long> first = waiting(writer, request(UUID.randomUUID()));
        FutureTask<Long> changing = waiting(writer, request(call));
        FutureTask<Long> looking =
                waiting(writer, encoded(append(List.of(new Guard(call, 0, null)), null, event(UUID.randomUUID(), 1))));
        allowed.release(3);
        assertThat(first.get()).isZero();
        assertThat(changing.get()).isEqualTo(1);
        assertThat(looking.get()).isEqualTo(2);
        assertThat(groups).extracting(List::size).containsExactly(1, 1, 1);
    }

    /** Begins the append, and returns when it waits: for the database, or for those before it. */
    private static FutureTask<Long> waiting(GroupWriter writer, EncodedAppend append) {
        FutureTask<Long> appending = new FutureTask<>(() -> writer.append(append));
        Thread thread = Thread.ofPlatform().start(appending);
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return appending;
    }

    private void writeWhenAllowed(List<WaitingAppend> group) {
        allowed.acquireUninterruptibly();
        write(group);
    }

    private synchronized void write(List<WaitingAppend> group) {
        groups.add(List.copyOf(group));
        for (WaitingAppend request : group) {
            request.written(position);
            position += request.append().rows().size();
        }
    }

    private static EncodedAppend request(UUID stream) {
        return encoded(append(event(stream, 1)));
    }

    private static EncodedAppend encoded(Append append) {
        return EncodedAppend.of(append);
    }
}
