// libyaml: the event parser for rule files, used by RuleTable.
#include <yaml.h>
