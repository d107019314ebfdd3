package grantledger.eventlog.axon;

import grantledger.eventlog.Guard;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** The streams that were loaded in a unit of work, with their last events: what it appends rests on them. */
final class Grounds {

    private static final String KEY = "grantledger.grounds";

    private Grounds() {}

    static void add(Guard loaded) {
        CurrentUnitOfWork.get()
                .root()
                .<List<Guard>>getOrComputeResource(KEY, none -> new ArrayList<>())
                .add(loaded);
    }

    static List<Guard> all() {
        return CurrentUnitOfWork.map(UnitOfWork::root)
                .map(work -> work.getOrDefaultResource(KEY, List.<Guard>of()))
                .orElse(List.of());
    }
}
