import { createPrivateKey, createPublicKey } from 'node:crypto';

/** Node makes no RSA key from a seed, so this one is written down. It signs fixtures and nothing else. */
const PRIVATE = [
  'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC36qkapgCWZsakK2uZLSG4S8VhUGECUG2N2+KP',
  'Ceo3u9HcERYD6oYE4TPX/wNRFhlIOl1zGqHYS3wE1FmTGweaRsfCP43WldNuW4p7Sn+KS1rruIcLiQsr9xUVmtf3',
  'xKa/2LXrmcXBMjjCYl3GtbzT7JuHCIxm6xTr9A1eZTw1zN74ergLozxV5dvqHQVOUQAVTdZvbgGFeYpbNXSg0/Nb',
  'ebyuX0DlKLWtlotTT4zk9D6c6Ypz1khZiuB8w4ZPohyXjeMEU2lW7H57tCAYcDaWPmJYVWJDbNDfSMcjDKw60gH/',
  'KkM0dCvFsiAtgbmRnAILOZg0uP8lpWWYf+YneMD7AgMBAAECggEARuD3xN5e8ZewTEqzj/fVu/nvmp5olIS8g+RO',
  '/wM6Mbp/mUk4a8/xUGYeHcsY0yIqIizkIN0NrJcCt7XCw6+yEWHf0Fu/5Qge0LQUvYkrd/eslZWq7eYl2Q7DIG1p',
  'eAJgpST2j1LW5KrfNwLD0zXtDNtt4O+JdIx6pqiKkmt/ddfUgOvHheL/P6+M28135Wh1GpBXPrJoj0QvL81Px8mE',
  'bz/hSeazwLq1JMa+wqGIJtpQpCuFcXwqTOxMdVVgmEr+4mAyirznWg8Q9scoUC8rKXGkXe1LMUcsVwREuTWbzL5h',
  'xeXb8GEIz9Cp0o/NECYnuMtNyzZ2c81dW7qqo61SqQKBgQDbD4+4xJ06O6e9V437feNAgQQLdbLWoUnJXu8P4kZd',
  'AIH7Au3+AYsLKlsxAH8w0lB7kbSrlKrlsT8Rs2g2v+x5nIzVtXhLaawia9PBnPVKDNakJRA7P3TYSII0YYEKZ03d',
  'V/K0fL9lesVkcGw2glXQHzFZBMgV0/f+e8v476c6twKBgQDW7f49lepQ2c0etfhNPSGxuTAuf6OEoxY8yMewqRey',
  'DxFVdkpVSpdKvAi1eyldRms1kDT3OmAal0g8cHzUoz7QFL+LjNT0E499VuWT9JPvhUWWVJRu9rpCDSVDu4LihP4F',
  'XwsvQZVxYF4GYFr59pn3/xO+uInnlUj3KUVfJrB33QKBgQCz6NPgq5l1egkJOB8jrQA2ub7YqpF2NIClIZK1OOER',
  'AJm/zWgodJv9T4wVcpMDRbdTxRbc0/yHKErj/rRYQse0GR6RZbimNuNoYaZIHOBXMLQXm1j5T+RmvSYyXuHb6XvJ',
  'jbGHCe0nKu1yz+IP4nsXsoaU1Zh+VNgX6RRcHnb5gQKBgHmOJlEcXWYWmEy7K9A7N7g0/Uv/AjL8rZH5F/8Q0wbw',
  'QKRt/0JXqlMpH1/MZSuMrQuhIGOGj13am48bK25zWQ4D/gTlxHa6LVf88mCIXbaEUEPiWASd49+BYcb54N9NygCt',
  'rTyvwd5aWzMOAcYHMzMv/zHJWq0wIBExNTvIPNu9AoGAKLZkelysZK1P+7dddHloM8xc6Z5iQa850lb5riSfrh56',
  'Cciq5Jcw0B3bzhwuZBcS0hzlJSXG8UUkvB6izZP7pQveX59ihMMHHg1+tV+295DQwOBcC8EkYzNCbDuSFQ4M/CHv',
  'V5H1xjraFBaxOT6CzP46oKdJJKOYaxodsHrAgL8=',
];

/** The same key in a certificate that it has signed itself, for issuer.example. */
const CERTIFICATE = [
  'MIIDFTCCAf2gAwIBAgIUTPeX+cX1S+R4oj+yNsn9lza6dEcwDQYJKoZIhvcNAQELBQAwGTEXMBUGA1UEAwwOaXNz',
  'dWVyLmV4YW1wbGUwIBcNMjYxMTIyMDQwNDMyWhgPMjEyNjEwMjkwNDA0MzJaMBkxFzAVBgNVBAMMDmlzc3Vlci5l',
  'eGFtcGxlMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAt+qpGqYAlmbGpCtrmS0huEvFYVBhAlBtjdvi',
  'jwnqN7vR3BEWA+qGBOEz1/8DURYZSDpdcxqh2Et8BNRZkxsHmkbHwj+N1pXTbluKe0p/ikta67iHC4kLK/cVFZrX',
  '98Smv9i165nFwTI4wmJdxrW80+ybhwiMZusU6/QNXmU8Ncze+Hq4C6M8VeXb6h0FTlEAFU3Wb24BhXmKWzV0oNPz',
  'W3m8rl9A5Si1rZaLU0+M5PQ+nOmKc9ZIWYrgfMOGT6Icl43jBFNpVux+e7QgGHA2lj5iWFViQ2zQ30jHIwysOtIB',
  '/ypDNHQrxbIgLYG5kZwCCzmYNLj/JaVlmH/mJ3jA+wIDAQABo1MwUTAdBgNVHQ4EFgQUpcdtxjAJcsMPerRSaF6k',
  'TjuluS4wHwYDVR0jBBgwFoAUpcdtxjAJcsMPerRSaF6kTjuluS4wDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0B',
  'AQsFAAOCAQEApQgqa2OzkVhrGuiAtodKj96USJbc1iOuc6prfeoFoYaPCc2eSHuDQOe2Ao5+ZKzv2JvgWXN3Ge3M',
  'TGcU/0uKoe62Wr63MtTKcmfiCkPGA4QWVukRatPPDBTqGNIAJKi4qsQmGYUKozGaUBUb5e0tJrSvHyJKpOhzpiaj',
  'y2KFku3MHztUduFHl87YqWT07lS6daouIisifmRaHQkE6UyMg20W49aqbZRNoyGTezrYcMOFQVcWHrfPlLJVKnJD',
  'bMUCZarKU1Hyt2g1uiAcDG5LbfIbWj8Guo+xEOE9rzjFbe+n2RbcrMgE4RufniBsuvtJ05SxFrFwuyASKOoXLsCM',
  '5g==',
];

const pem = (label: string, lines: readonly string[]): string =>
  `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;

const privateKey = createPrivateKey(pem('PRIVATE KEY', PRIVATE));

export const rsaKey = {
  privateKey,
  publicKey: createPublicKey(privateKey),
  certificate: pem('CERTIFICATE', CERTIFICATE),
};
