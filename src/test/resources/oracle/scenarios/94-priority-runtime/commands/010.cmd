kubectl get pods -o custom-columns=NAME:.metadata.name,P:.spec.priority,POLICY:.spec.preemptionPolicy,OVERHEAD:.spec.overhead,NODE:.spec.nodeName
