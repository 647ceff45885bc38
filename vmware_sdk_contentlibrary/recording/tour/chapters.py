"""The chapters of the tour, one recording each."""

from __future__ import annotations

from .guide import Chapter
from .libraries import libraries, subscribed_libraries, subscriptions, the_service
from .refusals import refusals
from .sessions import download_sessions, items, update_sessions

CHAPTERS: tuple[Chapter, ...] = (
    the_service,
    libraries,
    items,
    update_sessions,
    download_sessions,
    subscribed_libraries,
    subscriptions,
    refusals,
)
