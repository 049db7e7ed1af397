# language: ko
기능: 컨테이너가 쓰는 자원

  시나리오: 파드들이 나누는 부하는 파드를 늘려 감당한다
    먼저 다음 매니페스트가 있다:
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 1
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers: [{name: web, image: nginx, resources: {requests: {cpu: 500m}}}]
      """
    만일 "kubectl autoscale deployment web --max=6 --cpu=50%"를 실행하면
    그리고 web의 파드들이 CPU 800m의 부하를 나누면
    그리고 web의 파드마다 메모리를 64Mi 쓰면
    그러면 3분 안에 준비된 web의 파드가 4개이다
