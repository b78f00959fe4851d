// SQLite: the database of the module Catalog.
#include <sqlite3.h>
