package soyuznik.access.web;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/**
 * The zones of the world by their cities, Russian ones first, each by its distance to Greenwich.
 */
final class Zones {
    private static final String HOME = "RU";

    private final Frame frame;
    private final Instant now;
    private final TimeZoneNames names;

    private Zones(Frame frame) {
        this.frame = frame;
        this.now = frame.formats().clock().instant();
        this.names = TimeZoneNames.getInstance(frame.visitor().language().locale());
    }

    /** One zone as it is sorted. */
    private record Zone(String id, String region, String city, int seconds) {
        boolean isHome() {
            return region.equals(HOME);
        }
    }

    static List<Choice> choices(Frame frame, String chosen) {
        var zones = new Zones(frame);
        return ids(chosen).stream()
                .map(zones::zone)
                .sorted(
                        Comparator.comparingInt((Zone zone) -> zone.isHome() ? 0 : 1)
                                .thenComparingInt(Zone::seconds)
                                .thenComparing(Zone::city))
                .map(zones::choice)
                .toList();
    }

    /** Each place once; what a company already has, stays. */
    private static Set<String> ids(String chosen) {
        var ids =
                new TreeSet<>(
                        TimeZone.getAvailableIDs(
                                TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null));
        ids.retainAll(ZoneId.getAvailableZoneIds());
        if (ZoneId.getAvailableZoneIds().contains(chosen)) {
            ids.add(chosen);
        }
        return ids;
    }

    private Zone zone(String id) {
        var city = names.getExemplarLocationName(id);
        return new Zone(
                id,
                TimeZone.getRegion(id),
                city == null ? id.substring(id.indexOf('/') + 1) : city,
                ZoneId.of(id).getRules().getOffset(now).getTotalSeconds());
    }

    /** Москва, UTC+3; abroad with the country: Минск, Беларусь, UTC+3. */
    private Choice choice(Zone zone) {
        var country =
                Locale.of("", zone.region()).getDisplayCountry(frame.visitor().language().locale());
        var named = zone.isHome() || zone.region().length() > 2 || country.equals(zone.city());
        var place = zone.city() + (named ? "" : ", " + country);
        return new Choice(
                zone.id(),
                place.equals("UTC") ? place : place + ", " + distance(zone.seconds()),
                frame.text(zone.isHome() ? "access.zones.home" : "access.zones.abroad"));
    }

    private static String distance(int seconds) {
        var minutes = Math.abs(seconds) / 60;
        var hours = "UTC" + (seconds < 0 ? "−" : "+") + minutes / 60;
        return minutes % 60 == 0 ? hours : hours + ":" + minutes % 60;
    }
}
