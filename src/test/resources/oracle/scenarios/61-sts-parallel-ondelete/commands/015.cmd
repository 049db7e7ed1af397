kubectl patch sts old -p '{"spec":{"updateStrategy":{"type":"OnDelete","rollingUpdate":null}}}'
