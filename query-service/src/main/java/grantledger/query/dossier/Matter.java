package grantledger.query.dossier;

import grantledger.events.ApplicationEvent;
import grantledger.events.CallEvent;
import grantledger.events.Event;
import grantledger.events.GrantEvent;

/** What an event in a dossier happened to. */
enum Matter {
    CALL(CallEvent.class),
    APPLICATION(ApplicationEvent.class),
    GRANT(GrantEvent.class);

    private final Class<? extends Event> events;

    Matter(Class<? extends Event> events) {
        this.events = events;
    }

    static Matter of(Event event) {
        for (Matter matter : values()) {
            if (matter.events.isInstance(event)) {
                return matter;
            }
        }
        throw new IllegalArgumentException(event.getClass() + " is in no dossier");
    }
}
