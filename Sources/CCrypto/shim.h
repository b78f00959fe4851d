// The one-shot SHA-256 functions need no provider to be loaded, which keeps start-up short;
// OpenSSL 3 calls them deprecated in favour of EVP.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
