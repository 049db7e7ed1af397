# language: ko
기능: create와 apply

  배경:
    먼저 매니페스트 "echo-hname.yaml"이 있다

  시나리오: create는 이미 있는 오브젝트를 거절한다
    만약 "kubectl create -f echo-hname-6.yaml"을 실행하면
    그러면 종료 코드는 1이다
    그리고 오류 출력은 다음과 같다:
      """
      Error from server (AlreadyExists): error when creating "echo-hname-6.yaml": deployments.apps "echo-hname" already exists
      """

  시나리오: apply는 있는 것을 바꾸고, create로 만든 것이면 경고한다
    만약 "kubectl apply -f echo-hname-6.yaml"을 실행하면
    그러면 출력은 "deployment.apps/echo-hname configured"다
    그리고 오류 출력에 "Warning: resource deployments/echo-hname is missing the kubectl.kubernetes.io/last-applied-configuration annotation"이 있다
    그리고 준비된 echo-hname의 파드는 6개다
    만약 "kubectl apply -f echo-hname-6.yaml"을 실행하면
    그러면 출력은 "deployment.apps/echo-hname unchanged"다
