package soyuznik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import soyuznik.journal.BusinessEvent;
import soyuznik.support.Events;
import soyuznik.support.Sources;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was once written into the journal is read for ever: each version of an event has a sample in
 * {@code src/test/resources/golden}, never edited. {@code -Dgolden.write} adds the samples of new
 * events.
 */
class GoldenEventsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TestFactory
    Stream<DynamicTest> theSampleOfEveryEventIsStillRead() {
        return Events.all().stream()
                .map(it -> DynamicTest.dynamicTest(it.getSimpleName(), () -> isRead(it)));
    }

    @Test
    void codesAreTheirOwn() {
        assertThat(Events.all().stream().map(it -> Events.sample(it).code()))
                .doesNotHaveDuplicates();
    }

    @Test
    void noSampleIsLeftWithoutItsEvent() {
        var known = Events.all().stream().map(it -> Events.sample(it).code()).toList();
        assertThat(Sources.files("src/test/resources/golden", "*.json"))
                .allSatisfy(file ->
                        assertThat(known)
                                .contains(
                                        file.getFileName()
                                                .toString()
                                                .replaceFirst("\\.\\d+\\.json$", "")));
    }

    private static void isRead(Class<? extends BusinessEvent> type) throws IOException {
        var sample = Events.sample(type);
        var golden = Events.golden(sample);
        if (Files.notExists(golden) && System.getProperty("golden.write") != null) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, JSON.writeValueAsString(sample) + "\n");
        }
        assertThat(golden).as("a released sample; -Dgolden.write makes it").exists();
        var kept = Sources.text(golden).strip();
        assertThat(JSON.writeValueAsString(JSON.readValue(kept, type))).isEqualTo(kept);
    }
}
