package soyuznik.e2e;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A finger on the glass: holds, drags and lets go, as a telephone reports it. */
final class Finger {
    /** Longer than a tap, and than the board waits before it takes a card. */
    private static final int HELD = 450;

    private static final int STEPS = 12;
    private static final int PAUSE = 30;
    private final Page page;
    private final CDPSession glass;

    Finger(Person person) {
        this.page = person.page();
        this.glass = page.context().newCDPSession(page);
    }

    /**
     * Holds the one until it comes along, and lets it go in the middle of what is seen of the
     * other.
     */
    void drags(Locator what, Locator to) {
        var from = what.boundingBox();
        var there = to.boundingBox();
        double x = from.x + from.width / 3;
        double y = from.y + from.height / 2;
        double width = page.viewportSize().width;
        double toX = (Math.max(there.x, 0) + Math.min(there.x + there.width, width)) / 2;
        touch("touchStart", x, y);
        page.waitForTimeout(HELD);
        for (int step = 1; step <= STEPS; step++) {
            touch("touchMove", x + (toX - x) * step / STEPS, y + step);
            page.waitForTimeout(PAUSE);
        }
        touch("touchEnd", 0, 0);
    }

    private void touch(String what, double x, double y) {
        var points = new JsonArray();
        if (!what.equals("touchEnd")) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        var told = new JsonObject();
        told.addProperty("type", what);
        told.add("touchPoints", points);
        glass.send("Input.dispatchTouchEvent", told);
    }
}
