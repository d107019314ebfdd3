package grantledger.command;

import grantledger.embedded.SharedServers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL and a real Kafka broker, started once for all tests; each test class has a database and a topic of its own. */
public final class Machine {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Machine INSTANCE = new Machine();

    private Machine() {
        SharedServers.postgres().ensureRole("log_owner", "owner");
        SharedServers.postgres().ensureRole("log_service", "service");
    }

    public static Machine running() {
        return INSTANCE;
    }

    public String kafka() {
        return SharedServers.kafka().bootstrapServers();
    }

    /** A new, empty database, as the properties that lead the service to it. */
    public Map<String, Object> newDatabase() {
        String name = "log_" + DATABASES.incrementAndGet();
        SharedServers.postgres().ensureDatabase(name, "log_owner");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("grantledger.log.url", SharedServers.postgres().jdbcUrl(name));
        properties.put("grantledger.log.user", "log_service");
        properties.put("grantledger.log.password", "service");
        properties.put("grantledger.log.owner", "log_owner");
        properties.put("grantledger.log.owner-password", "owner");
        properties.put("grantledger.kafka.servers", kafka());
        properties.put("grantledger.kafka.topic", "grantledger.events." + name);
        return properties;
    }
}
