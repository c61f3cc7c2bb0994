/** How to reach the embedded server: a unix socket directory (loopback TCP on Windows) and a generated password. */
export interface DatabaseAddress {
  host: string;
  port: number;
  user: string;
  password?: string;
  database: string;
}
