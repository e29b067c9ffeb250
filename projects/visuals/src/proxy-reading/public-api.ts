export { ProxyReading } from './proxy-reading';
export { toProxyReadingView, type ProxyReadingView } from './proxy-reading.view';
