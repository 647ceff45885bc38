"""Somebody else's server: the simulator of govmomi, a vCenter in Go, which speaks ``/rest``.

The tests assert what it does. What it does loosely, or not at all, is left to the embedded
content library and to the recordings; `test_manners` pins the loose ends down for the release in
Debian, so that they are known when something looks odd:

* It serves libraries, items, their files, update and download sessions and subscriptions. It has
  no content types, configuration, changes or storage of an item (404), and nothing under ``/api``.
* Any user name and password will do for a login; a wrong token is 401 without a body.
* A list with nothing in it is ``null``; what is not there is 404 with a text, no standard error.
  The three standard errors that it knows come without a message, as text/plain.
* A list of local or of subscribed libraries holds all libraries, and a list of update sessions
  those of every item.
* An update session stays open for every call in any state; the progress is not kept, versions
  never rise, sizes and checksums that do not match are accepted, and what was deleted from a
  session deletes the session. A download session that is over is gone.
* A file in an update session never tells how many bytes came (the count is read as 0), and asking
  for one file answers with its session instead. Validating says nothing at all, and nor does
  probing a publisher; evicting and changing a session succeed without doing anything.
* Publishing needs a body; changing a subscription has no operation (404), and reading one leaves
  out its placement unless it was given one.
* A transfer address is good only together with the token of the API session.
* A library without storage makes it drop the connection, one on an unknown data store is 500.
"""
