package org.decamp.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** How somebody uses a page: with the mouse, or with the keyboard alone. */
enum Hand {
  MOUSE {
    @Override
    void press(Page page, Locator what) {
      what.click();
    }

    @Override
    void fill(Page page, Locator field, String text) {
      field.click();
      field.fill(text);
    }

    @Override
    void choose(Page page, Locator select, String label) {
      select.selectOption(label);
    }
  },
  KEYBOARD {
    @Override
    void press(Page page, Locator what) {
      if ("radio".equals(what.getAttribute("type"))) {
        turnTo(page, what);
        return;
      }
      reach(page, what);
      boolean box = "checkbox".equals(what.getAttribute("type"));
      page.keyboard().press(box ? "Space" : "Enter");
    }

    @Override
    void fill(Page page, Locator field, String text) {
      reach(page, field);
      page.keyboard().press("ControlOrMeta+A");
      page.keyboard().insertText(text);
    }

    @Override
    void choose(Page page, Locator select, String label) {
      reach(page, select);
      page.keyboard().type(label.substring(0, Math.min(40, label.length())));
    }
  };

  private static final int MOST_STOPS = 400;

  /** Presses a button, follows a link, ticks a box. */
  abstract void press(Page page, Locator what);

  /** Types into a field instead of what stands there. */
  abstract void fill(Page page, Locator field, String text);

  /** Chooses an option. */
  abstract void choose(Page page, Locator select, String label);

  /** The tabulator reaches the chosen one of a group or its first, arrows the others. */
  private static void turnTo(Page page, Locator option) {
    Locator group = page.locator("input[name=" + option.getAttribute("name") + "]");
    Locator checked = group.and(page.locator(":checked"));
    if (checked.count() == 0) {
      reach(page, group.first());
      page.keyboard().press("Space");
    } else {
      reach(page, checked);
    }
    for (int stop = 0; !option.isChecked(); stop++) {
      assertThat(stop).isLessThan(MOST_STOPS);
      page.keyboard().press("ArrowDown");
    }
  }

  /** Goes on with the tabulator until the element has the focus, which must be seen. */
  private static void reach(Page page, Locator what) {
    what.waitFor();
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      if (Boolean.TRUE.equals(what.evaluate("e => e === document.activeElement"))) {
        assertThat((List<?>) what.evaluate("e => [getComputedStyle(e).outlineStyle]"))
            .isNotEqualTo(List.of("none"));
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the keyboard does not reach " + what);
  }
}
