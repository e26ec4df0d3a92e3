package soyuznik.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Processor time of processes in milliseconds, as the kernel counts it. */
final class Cpu {
    private static final double MILLIS_A_TICK = 10;

    /** Positions after the name in brackets: proc(5), /proc/pid/stat. */
    private static final int UTIME = 11;

    private static final int PARTS = 4;

    private Cpu() {}

    /** Of one process; nothing when it is gone. */
    static double of(long pid) {
        return ticks(pid, 2) * MILLIS_A_TICK;
    }

    /** Of a server: itself, its living children but one, and those that have ended. */
    static double ofServer(long pid, long butOne) {
        var children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children);
        double living =
                children.mapToLong(ProcessHandle::pid)
                        .filter(child -> child != butOne)
                        .mapToDouble(Cpu::of)
                        .sum();
        return living + ticks(pid, PARTS) * MILLIS_A_TICK;
    }

    /** The proportional share of memory in MB (proc(5), smaps_rollup). */
    static double memory(long pid) {
        return lines(Path.of("/proc/" + pid + "/smaps_rollup"))
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .sum();
    }

    private static long ticks(long pid, int parts) {
        var stat = lines(Path.of("/proc/" + pid + "/stat"));
        if (stat.isEmpty()) {
            return 0;
        }
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long sum = 0;
        for (int i = UTIME; i < UTIME + parts; i++) {
            sum += Long.parseLong(fields[i]);
        }
        return sum;
    }

    private static String lines(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
