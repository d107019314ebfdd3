package grantledger.console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Pages for people who work with grants, follow them up, and check them.
 *
 * <p>Parts are known by their whole names: two packages may each have a part that is called the same.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Console {
    public static void main(String[] arguments) {
        SpringApplication.run(Console.class, arguments);
    }
}
