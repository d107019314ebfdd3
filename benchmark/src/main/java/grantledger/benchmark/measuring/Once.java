package grantledger.benchmark.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A number of things to be done once each, by several clients that share them out. */
public final class Once {

    /** What is done for the thing of this number, from 0. */
    @FunctionalInterface
    public interface Each {
        void act(int number) throws Exception;
    }

    private Once() {}

    /** Returns how many were done a second. */
    public static double rate(int things, int clients, Each each) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Callable<Void> client = () -> {
                    for (int number = next.getAndIncrement(); number < things; number = next.getAndIncrement()) {
                        each.act(number);
                    }
                    return null;
                };
                running.add(threads.submit(client));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A client failed", failed.getCause());
        }
        return things * 1e9 / (System.nanoTime() - began);
    }
}
